#include <stdio.h>

#include <curl/curl.h>

int main(void) {
  CURL *curl = curl_easy_init();
  if (!curl) return 1;

  curl_easy_setopt(curl, CURLOPT_URL, "http://example.test/p");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);

  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, "q=%27a%27%20%22b%22%20%60c%60&s=%24%28id%29%20%24%7Bx%7D%20%24HOME&b=a%5Cb%5C%5C&f=%25s%20%2541%20%25%25%20%23%7Bx%7D&p=%3F%3E%20%2A%2F%20%3C%3Fphp&amp=a%26b%3Dc&plus=1%2B2%203&semi=a%3Bb&hash=%23x&tilde=~%21%2A%28%29%27-._");

  CURLcode result = curl_easy_perform(curl);
  if (result != CURLE_OK) fprintf(stderr, "%s\n", curl_easy_strerror(result));

  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 400) fprintf(stderr, "HTTP status %ld\n", status);

  curl_easy_cleanup(curl);
  return result != CURLE_OK || status >= 400;
}
