// The collection's script keeps {{access_token}} for later requests: the field access_token of the response's JSON.
// The collection's script keeps {{refresh_token}} for later requests: the field refresh_token of the response's JSON, where it is there.
// The collection's script keeps {{class}} for later requests: the field items[0]["odd \"$key' */ #{x}"] of the response's JSON.
// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import java.io.IOException
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request

fun main() {
    val body = FormBody.Builder()
        .add("grant_type", "refresh_token")
        .build()

    val client = OkHttpClient()
    val request = Request.Builder()
        .url("{{base_url}}/token")
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
