#include <stdio.h>

#include <curl/curl.h>

int main(void) {
  CURL *curl = curl_easy_init();
  if (!curl) return 1;

  curl_easy_setopt(curl, CURLOPT_URL, "http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22");
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "PATCH");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);

  struct curl_slist *headers = NULL;
  headers = curl_slist_append(headers, "X-A: '\"$\\");
  headers = curl_slist_append(headers, "Accept: application/json");
  headers = curl_slist_append(headers, "Content-Type: application/json");
  headers = curl_slist_append(headers, "Authorization: Bearer t");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);

  const char *body =
    "{\n"
    "\t\"hostile\": \"'single' \\\"double\\\" `tick` \\\\back\\\\\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}\",\n"
    "\t\"list\": [\n"
    "\t\t1,\n"
    "\t\t2.5,\n"
    "\t\t\"3'\"\n"
    "\t],\n"
    "\t\"nested\": {\n"
    "\t\t\"a\": null\n"
    "\t}\n"
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
