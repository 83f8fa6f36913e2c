const xhr = new XMLHttpRequest();
xhr.open("POST", "http://example.test/p");
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
xhr.send('{"a":1.50,"b":1e3,"c":9007199254740993,"d":-0,"e":1E-7,"f":0.1,"g":123456789012345678901234567890,"h":1.0}');
