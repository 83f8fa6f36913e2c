const form = new FormData();
form.append("a", "1");
form.append("b", "two words");
form.append("a", "3");

const xhr = new XMLHttpRequest();
xhr.open("POST", "http://example.test/p");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}: ${xhr.responseText}`);
  }
  console.log(xhr.responseText);
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send(form);
