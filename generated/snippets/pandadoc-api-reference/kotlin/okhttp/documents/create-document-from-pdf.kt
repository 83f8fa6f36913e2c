import java.io.File
import java.io.IOException
import okhttp3.MultipartBody
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.asRequestBody

fun main() {
    val body = MultipartBody.Builder()
        .setType(MultipartBody.FORM)
        .addFormDataPart("file", "sample.pdf", File("files/sample.pdf").asRequestBody())
        .addFormDataPart("data", """{
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}""")
        .build()

    val client = OkHttpClient()
    val request = Request.Builder()
        .url("https://api.pandadoc.com/public/v1/documents")
        .addHeader("Accept", "application/json")
        .addHeader("Authorization", "Bearer {{access_token}}")
        .post(body)
        .build()

    client.newCall(request).execute().use { response ->
        if (!response.isSuccessful) {
            throw IOException("HTTP ${response.code}: ${response.body?.string()}")
        }
        println(response.body?.string())
    }
}
