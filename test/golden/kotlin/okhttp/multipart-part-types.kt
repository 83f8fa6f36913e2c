import java.io.IOException
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.MultipartBody
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

fun main() {
    val body = MultipartBody.Builder()
        .setType(MultipartBody.FORM)
        .addFormDataPart("json", null, """{"a":"b, 'c'"}""".toByteArray().toRequestBody("application/json".toMediaType()))
        .addFormDataPart("xml", null, """<a b="c"/>""".toByteArray().toRequestBody("text/xml; charset=utf-8".toMediaType()))
        .addFormDataPart("plain", null, "x".toByteArray().toRequestBody("text/plain".toMediaType()))
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
