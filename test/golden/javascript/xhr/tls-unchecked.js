// Not supported here: the certificate of the server is checked, which the collection turns off.
const xhr = new XMLHttpRequest();
xhr.open("GET", "http://example.test/p");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}: ${xhr.responseText}`);
  }
  console.log(xhr.responseText);
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send();
