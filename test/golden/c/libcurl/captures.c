// The collection's script keeps {{access_token}} for later requests: the field access_token of the response's JSON.
// The collection's script keeps {{refresh_token}} for later requests: the field refresh_token of the response's JSON, where it is there.
// The collection's script keeps {{class}} for later requests: the field items[0]["odd ＼"$key' */ #{x}"] of the response's JSON.
// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
#include <stdio.h>

#include <curl/curl.h>

int main(void) {
  CURL *curl = curl_easy_init();
  if (!curl) return 1;

  curl_easy_setopt(curl, CURLOPT_URL, "{{base_url}}/token");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);

  struct curl_slist *headers = NULL;
  headers = curl_slist_append(headers, "Authorization: Bearer {{access_token}}");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);

  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, "grant_type=refresh_token");

  CURLcode result = curl_easy_perform(curl);
  if (result != CURLE_OK) fprintf(stderr, "%s\n", curl_easy_strerror(result));

  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 400) fprintf(stderr, "HTTP status %ld\n", status);

  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  return result != CURLE_OK || status >= 400;
}
