import java.io.IOException
import java.security.cert.X509Certificate
import javax.net.ssl.SSLContext
import javax.net.ssl.X509TrustManager
import okhttp3.OkHttpClient
import okhttp3.Request

fun main() {
    val sslContext = SSLContext.getInstance("TLS").apply { init(null, arrayOf(TrustAll), null) }
    val client = OkHttpClient.Builder()
        .sslSocketFactory(sslContext.socketFactory, TrustAll)
        .hostnameVerifier { _, _ -> true }
        .build()
    val request = Request.Builder()
        .url("http://example.test/p")
        .build()

    client.newCall(request).execute().use { response ->
        if (!response.isSuccessful) {
            throw IOException("HTTP ${response.code}: ${response.body?.string()}")
        }
        println(response.body?.string())
    }
}

/** Takes any certificate, as the collection asks. */
private object TrustAll : X509TrustManager {
    override fun checkClientTrusted(chain: Array<X509Certificate>, authType: String) = Unit

    override fun checkServerTrusted(chain: Array<X509Certificate>, authType: String) = Unit

    override fun getAcceptedIssuers(): Array<X509Certificate> = emptyArray()
}
