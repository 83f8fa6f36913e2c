import java.io.IOException
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request

fun main() {
    val body = FormBody.Builder()
        .add("q", """'a' "b" `c`""")
        .add("s", """${'$'}(id) ${'$'}{x} ${'$'}HOME""")
        .add("b", "a\\b\\\\")
        .add("f", "%s %41 %% #{x}")
        .add("p", "?> */ <?php")
        .add("amp", "a&b=c")
        .add("plus", "1+2 3")
        .add("semi", "a;b")
        .add("hash", "#x")
        .add("tilde", "~!*()'-._")
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
