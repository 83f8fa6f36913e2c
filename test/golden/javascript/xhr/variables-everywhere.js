const xhr = new XMLHttpRequest();
xhr.open("PUT", "http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}");
xhr.setRequestHeader("X-{{name}}", "v {{hostileAscii}}");
xhr.setRequestHeader("Content-Type", "application/json");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}: ${xhr.responseText}`);
  }
  console.log(xhr.responseText);
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send('{"a": "{{name}}", "{{name}}": {{number}}}');
