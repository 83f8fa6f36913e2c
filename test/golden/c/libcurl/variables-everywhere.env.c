#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <curl/curl.h>

static const char *environment(const char *name) {
  const char *value = getenv(name);
  if (!value) {
    fprintf(stderr, "%s is not set\n", name);
    exit(1);
  }
  return value;
}

// A text that is made at run time. All are kept until the request is done.
struct text {
  struct text *next;
  char characters[];
};

static struct text *texts;

static void free_texts(void) {
  while (texts) {
    struct text *next = texts->next;
    free(texts);
    texts = next;
  }
}

// Like printf, into a new text.
static const char *format(const char *pattern, ...) {
  va_list arguments;
  va_start(arguments, pattern);
  int length = vsnprintf(NULL, 0, pattern, arguments);
  va_end(arguments);

  struct text *text = length < 0 ? NULL : malloc(sizeof *text + (size_t)length + 1);
  if (!text) abort();
  va_start(arguments, pattern);
  vsnprintf(text->characters, (size_t)length + 1, pattern, arguments);
  va_end(arguments);
  text->next = texts;
  texts = text;
  return text->characters;
}

int main(void) {
  const char *path_part = environment("PATHPART");
  const char *query_name = environment("QUERYNAME");
  const char *hostile_value = environment("HOSTILEVALUE");
  const char *name = environment("NAME");
  const char *hostile_ascii = environment("HOSTILEASCII");
  const char *number = environment("NUMBER");

  CURL *curl = curl_easy_init();
  if (!curl) return 1;

  curl_easy_setopt(curl, CURLOPT_URL, format("http://example.test/%s?%s=%s", path_part, query_name, hostile_value));
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "PUT");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);

  struct curl_slist *headers = NULL;
  headers = curl_slist_append(headers, format("X-%s: v %s", name, hostile_ascii));
  headers = curl_slist_append(headers, "Content-Type: application/json");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);

  const char *body =
    format("{\"a\": \"%s\", \"%s\": %s}", name, name, number);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);

  CURLcode result = curl_easy_perform(curl);
  if (result != CURLE_OK) fprintf(stderr, "%s\n", curl_easy_strerror(result));

  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 400) fprintf(stderr, "HTTP status %ld\n", status);

  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  free_texts();
  return result != CURLE_OK || status >= 400;
}
