const xhr = new XMLHttpRequest();
xhr.open("GET", "http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41");
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
