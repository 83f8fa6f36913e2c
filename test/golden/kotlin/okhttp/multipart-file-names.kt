import java.io.File
import java.io.IOException
import okhttp3.MultipartBody
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.asRequestBody

fun main() {
    val body = MultipartBody.Builder()
        .setType(MultipartBody.FORM)
        .addFormDataPart("a", "with space.txt", File("with space.txt").asRequestBody())
        .addFormDataPart("b", "it's.txt", File("it's.txt").asRequestBody())
        .addFormDataPart("c", """do"uble.txt""", File("""do"uble.txt""").asRequestBody())
        .addFormDataPart("d", """${'$'}(id) `x`.txt""", File("""${'$'}(id) `x`.txt""").asRequestBody())
        .addFormDataPart("e", "é 日本.txt", File("é 日本.txt").asRequestBody())
        .addFormDataPart("f", "a;b,c=d.txt", File("a;b,c=d.txt").asRequestBody())
        .addFormDataPart("g", "-dash.txt", File("-dash.txt").asRequestBody())
        .addFormDataPart("h", "per%41cent.txt", File("per%41cent.txt").asRequestBody())
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
