import axios from "axios";

function environment(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const pathPart = environment("PATHPART");
const queryName = environment("QUERYNAME");
const hostileValue = environment("HOSTILEVALUE");
const name = environment("NAME");
const hostileAscii = environment("HOSTILEASCII");
const number = environment("NUMBER");

// As bytes: a text that is declared as JSON would be parsed, and quoted where it is none.
const data = Buffer.from(`{"a": "${name}", "${name}": ${number}}`);

try {
  const response = await axios.put(`http://example.test/${pathPart}?${queryName}=${hostileValue}`, data, {
    headers: {
      [`X-${name}`]: `v ${hostileAscii}`,
      "Content-Type": "application/json",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
