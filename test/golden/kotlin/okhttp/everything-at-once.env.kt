import java.io.IOException
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

fun main() {
    // As bytes: to a string OkHttp would add a charset.
    val content = """{
	"hostile": "'single' \"double\" `tick` \\back\\\\ ${'$'}(id) ${'$'}{x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
	"list": [
		1,
		2.5,
		"3'"
	],
	"nested": {
		"a": null
	}
}"""
    val body = content.toByteArray().toRequestBody("application/json".toMediaType())

    val client = OkHttpClient()
    val request = Request.Builder()
        .url("""http://example.test/a%20b/'c'?x=${'$'}1&x=%202&y=%22z%22""")
        .addHeader("X-A", """'"${'$'}\""")
        .addHeader("Accept", "application/json")
        .addHeader("Authorization", "Bearer t")
        .patch(body)
        .build()

    client.newCall(request).execute().use { response ->
        if (!response.isSuccessful) {
            throw IOException("HTTP ${response.code}: ${response.body?.string()}")
        }
        println(response.body?.string())
    }
}
