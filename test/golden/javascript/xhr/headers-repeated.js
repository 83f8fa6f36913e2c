// Not supported here: repeated headers are sent as one line, joined by commas.
const xhr = new XMLHttpRequest();
xhr.open("GET", "http://example.test/p");
xhr.setRequestHeader("X-A", "1, 3");
xhr.setRequestHeader("X-B", "2");
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
