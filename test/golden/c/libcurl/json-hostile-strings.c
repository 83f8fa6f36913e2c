#include <stdio.h>

#include <curl/curl.h>

int main(void) {
  CURL *curl = curl_easy_init();
  if (!curl) return 1;

  curl_easy_setopt(curl, CURLOPT_URL, "http://example.test/p");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);

  struct curl_slist *headers = NULL;
  headers = curl_slist_append(headers, "Content-Type: application/json");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);

  const char *body =
    "{\n"
    "  \"text\": \"'single' \\\"double\\\" `tick` \\\\back\\\\\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}\",\n"
    "  \"nl\": \"a\\nb\\r\\nc\\td\",\n"
    "  \"nul\": \"\\u0000\\b\\f\\u001b\177\",\n"
    "  \"sep\": \"\342\200\250\342\200\251\357\273\277\",\n"
    "  \"emoji\": \"😀é\",\n"
    "  \"lone\": 0,\n"
    "  \"slash\": \"</script>\",\n"
    "  \"it's \\\"k\\\"\": \"$k\"\n"
    "}";
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);

  CURLcode result = curl_easy_perform(curl);
  if (result != CURLE_OK) fprintf(stderr, "%s\n", curl_easy_strerror(result));

  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 400) fprintf(stderr, "HTTP status %ld\n", status);

  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  return result != CURLE_OK || status >= 400;
}
