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
xhr.send(new URLSearchParams([
  ["{{name}}", "{{hostileValue}}"],
  ["x", "a{{hostileValue}}b"],
]));
