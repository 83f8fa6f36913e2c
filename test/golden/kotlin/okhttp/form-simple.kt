import java.io.IOException
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request

fun main() {
    val body = FormBody.Builder()
        .add("grant_type", "refresh_token")
        .add("scope", "read+write")
        .add("client_id", "a b")
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
