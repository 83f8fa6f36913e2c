// Lets snippets for OkHttp 4 and 5 run on OkHttp 3, which Debian has: what those added for Kotlin, under a package of its own.
package okhttp4

import java.io.File
import okhttp3.Headers
import okhttp3.MediaType
import okhttp3.RequestBody
import okhttp3.Response
import okhttp3.ResponseBody

val Response.code: Int get() = code()
val Response.body: ResponseBody? get() = body()
val Response.headers: Headers get() = headers()

fun String.toMediaType(): MediaType = MediaType.get(this)

fun ByteArray.toRequestBody(contentType: MediaType? = null): RequestBody = RequestBody.create(contentType, this)

fun File.asRequestBody(contentType: MediaType? = null): RequestBody = RequestBody.create(contentType, this)
