import java.io.IOException
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

fun main() {
    // As bytes: to a string OkHttp would add a charset.
    val content = "{\n  \"text\": \"'single' \\\"double\\\" `tick` \\\\back\\\\\\\\ \$(id) \${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}\",\n  \"nl\": \"a\\nb\\r\\nc\\td\",\n  \"nul\": \"\\u0000\\b\\f\\u001b\u007f\",\n  \"sep\": \"\u2028\u2029\ufeff\",\n  \"emoji\": \"😀é\",\n  \"lone\": 0,\n  \"slash\": \"</script>\",\n  \"it's \\\"k\\\"\": \"\$k\"\n}"
    val body = content.toByteArray().toRequestBody("application/json".toMediaType())

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
