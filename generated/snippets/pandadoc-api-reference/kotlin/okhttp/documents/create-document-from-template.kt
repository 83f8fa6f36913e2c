import java.io.IOException
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

fun main() {
    // As bytes: to a string OkHttp would add a charset.
    val content = """{
  "name": "Sample Agreement",
  "template_uuid": "{{template_uuid}}",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "first_name": "Ada",
      "last_name": "Example",
      "role": "Client"
    }
  ],
  "tokens": [
    {
      "name": "Client.Company",
      "value": "Example & Sons"
    }
  ],
  "fields": {
    "Delivery": {
      "value": "Within 14 days"
    },
    "Amount": {
      "value": 1250
    }
  },
  "metadata": {
    "source": "postwright"
  },
  "tags": [
    "sample",
    "api"
  ],
  "parse_form_fields": false
}"""
    val body = content.toByteArray().toRequestBody("application/json".toMediaType())

    val client = OkHttpClient()
    val request = Request.Builder()
        .url("https://api.pandadoc.com/public/v1/documents")
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
