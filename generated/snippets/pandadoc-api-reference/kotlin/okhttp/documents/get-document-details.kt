import java.io.IOException
import okhttp3.OkHttpClient
import okhttp3.Request

fun main() {
    val client = OkHttpClient()
    val request = Request.Builder()
        .url("https://api.pandadoc.com/public/v1/documents/{{document_id}}/details")
        .addHeader("Accept", "application/json")
        .addHeader("Authorization", "Bearer {{access_token}}")
        .build()

    client.newCall(request).execute().use { response ->
        if (!response.isSuccessful) {
            throw IOException("HTTP ${response.code}: ${response.body?.string()}")
        }
        println(response.body?.string())
    }
}
