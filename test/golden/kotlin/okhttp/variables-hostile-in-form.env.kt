import java.io.IOException
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request

fun main() {
    val name = System.getenv("NAME") ?: error("NAME is not set")
    val hostileValue = System.getenv("HOSTILEVALUE") ?: error("HOSTILEVALUE is not set")

    val body = FormBody.Builder()
        .add(name, hostileValue)
        .add("x", "a${hostileValue}b")
        .build()

    val client = OkHttpClient()
    val request = Request.Builder()
        .url("http://example.test/p")
        .post(body)
        .build()

    client.newCall(request).execute().use { response ->
        if (!response.isSuccessful) {
            throw IOException("HTTP ${response.code}: ${response.body?.string()}")
        }
        println(response.body?.string())
    }
}
