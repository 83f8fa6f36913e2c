const xhr = new XMLHttpRequest();
xhr.open("PATCH", "http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22");
xhr.setRequestHeader("X-A", "'\"$\\");
xhr.setRequestHeader("Accept", "application/json");
xhr.setRequestHeader("Content-Type", "application/json");
xhr.setRequestHeader("Authorization", "Bearer t");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}: ${xhr.responseText}`);
  }
  console.log(xhr.responseText);
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send(JSON.stringify({
  hostile: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  list: [
    1,
    2.5,
    "3'",
  ],
  nested: {
    a: null,
  },
}));
