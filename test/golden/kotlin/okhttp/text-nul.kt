import java.io.IOException
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

fun main() {
    // As bytes: to a string OkHttp would add a charset.
    val content = "a\u0000b\u00001\u0000"
    val body = content.toByteArray().toRequestBody("text/plain".toMediaType())

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
