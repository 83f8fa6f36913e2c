import java.io.IOException
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request

fun main() {
    val body = FormBody.Builder()
        .add("grant_type", "authorization_code")
        .add("client_id", "{{client_id}}")
        .add("client_secret", "{{client_secret}}")
        .add("code", "{{authorization_code}}")
        .add("scope", "read+write")
        .add("redirect_uri", "{{redirect_uri}}")
        .build()

    val client = OkHttpClient()
    val request = Request.Builder()
        .url("https://api.pandadoc.com/oauth2/access_token")
        .post(body)
        .build()

    client.newCall(request).execute().use { response ->
        if (!response.isSuccessful) {
            throw IOException("HTTP ${response.code}: ${response.body?.string()}")
        }
        println(response.body?.string())
    }
}
