import axios from "axios";

// As bytes: a text that is declared as JSON would be parsed, and quoted where it is none.
const data = Buffer.from('{"b":1,"2":2,"1":3,"__proto__":{"x":1},"constructor":2,"":"empty","a.b":1,"a[0]":2,"a b":3,"é":4,"|":5,"*":6}');

try {
  const response = await axios.post("http://example.test/p", data, {
    headers: {
      "Content-Type": "application/json",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
