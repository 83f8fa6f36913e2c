#include <stdio.h>

#include <curl/curl.h>

int main(void) {
  CURL *curl = curl_easy_init();
  if (!curl) return 1;

  curl_easy_setopt(curl, CURLOPT_URL, "http://example.test/p");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);

  curl_mime *mime = curl_mime_init(curl);
  curl_mimepart *part = curl_mime_addpart(mime);
  curl_mime_name(part, "a");
  curl_mime_filedata(part, "with space.txt");

  part = curl_mime_addpart(mime);
  curl_mime_name(part, "b");
  curl_mime_filedata(part, "it's.txt");

  part = curl_mime_addpart(mime);
  curl_mime_name(part, "c");
  curl_mime_filedata(part, "do\"uble.txt");

  part = curl_mime_addpart(mime);
  curl_mime_name(part, "d");
  curl_mime_filedata(part, "$(id) `x`.txt");

  part = curl_mime_addpart(mime);
  curl_mime_name(part, "e");
  curl_mime_filedata(part, "é 日本.txt");

  part = curl_mime_addpart(mime);
  curl_mime_name(part, "f");
  curl_mime_filedata(part, "a;b,c=d.txt");

  part = curl_mime_addpart(mime);
  curl_mime_name(part, "g");
  curl_mime_filedata(part, "-dash.txt");

  part = curl_mime_addpart(mime);
  curl_mime_name(part, "h");
  curl_mime_filedata(part, "per%41cent.txt");

  curl_easy_setopt(curl, CURLOPT_MIMEPOST, mime);

  CURLcode result = curl_easy_perform(curl);
  if (result != CURLE_OK) fprintf(stderr, "%s\n", curl_easy_strerror(result));

  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 400) fprintf(stderr, "HTTP status %ld\n", status);

  curl_mime_free(mime);
  curl_easy_cleanup(curl);
  return result != CURLE_OK || status >= 400;
}
