// Files chosen in the page's <input type="file" multiple>:
// "with space.txt"
// "it's.txt"
// "do\"uble.txt"
// "$(id) `x`.txt"
// "é 日本.txt"
// "a;b,c=d.txt"
// "-dash.txt"
// "per%41cent.txt"
const { files } = document.querySelector("input[type=file]");

const form = new FormData();
form.append("a", files[0]);
form.append("b", files[1]);
form.append("c", files[2]);
form.append("d", files[3]);
form.append("e", files[4]);
form.append("f", files[5]);
form.append("g", files[6]);
form.append("h", files[7]);

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
