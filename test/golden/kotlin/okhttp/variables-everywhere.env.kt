import java.io.IOException
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

fun main() {
    val pathPart = System.getenv("PATHPART") ?: error("PATHPART is not set")
    val queryName = System.getenv("QUERYNAME") ?: error("QUERYNAME is not set")
    val hostileValue = System.getenv("HOSTILEVALUE") ?: error("HOSTILEVALUE is not set")
    val name = System.getenv("NAME") ?: error("NAME is not set")
    val hostileAscii = System.getenv("HOSTILEASCII") ?: error("HOSTILEASCII is not set")
    val number = System.getenv("NUMBER") ?: error("NUMBER is not set")

    // As bytes: to a string OkHttp would add a charset.
    val content = """{"a": "$name", "$name": $number}"""
    val body = content.toByteArray().toRequestBody("application/json".toMediaType())

    val client = OkHttpClient()
    val request = Request.Builder()
        .url("http://example.test/$pathPart?$queryName=$hostileValue")
        .addHeader("X-$name", "v $hostileAscii")
        .put(body)
        .build()

    client.newCall(request).execute().use { response ->
        if (!response.isSuccessful) {
            throw IOException("HTTP ${response.code}: ${response.body?.string()}")
        }
        println(response.body?.string())
    }
}
