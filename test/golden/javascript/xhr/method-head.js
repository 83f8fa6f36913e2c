const xhr = new XMLHttpRequest();
xhr.open("HEAD", "http://example.test/things/1");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}`);
  }
  console.log(xhr.getAllResponseHeaders());
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send();
