#include <stdio.h>

#include <curl/curl.h>

int main(void) {
  CURL *curl = curl_easy_init();
  if (!curl) return 1;

  FILE *file = fopen("image.png", "rb");
  if (!file) {
    perror("image.png");
    curl_easy_cleanup(curl);
    return 1;
  }

  curl_easy_setopt(curl, CURLOPT_URL, "http://example.test/p");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);

  struct curl_slist *headers = NULL;
  headers = curl_slist_append(headers, "Content-Type: image/png");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);

  fseek(file, 0, SEEK_END);
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)ftell(file));
  curl_easy_setopt(curl, CURLOPT_READDATA, file);
  rewind(file);

  CURLcode result = curl_easy_perform(curl);
  if (result != CURLE_OK) fprintf(stderr, "%s\n", curl_easy_strerror(result));

  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 400) fprintf(stderr, "HTTP status %ld\n", status);

  fclose(file);
  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  return result != CURLE_OK || status >= 400;
}
