import axios from "axios";

function environment(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const name = environment("NAME");
const hostileValue = environment("HOSTILEVALUE");

const data = new URLSearchParams([
  [name, hostileValue],
  ["x", `a${hostileValue}b`],
]);

try {
  const response = await axios.post("http://example.test/p", data);
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
