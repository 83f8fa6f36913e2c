const xhr = new XMLHttpRequest();
xhr.open("POST", "http://example.test/p");
xhr.setRequestHeader("Content-Type", "text/plain");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}: ${xhr.responseText}`);
  }
  console.log(xhr.responseText);
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send("'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}");
