import java.io.IOException
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

fun main() {
    // As bytes: to a string OkHttp would add a charset.
    val content = """<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ ${'$'}x `y` ]]> &amp; é <!-- z -->
</a>
"""
    val body = content.toByteArray().toRequestBody("application/xml".toMediaType())

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
