import axios from "axios";

// As bytes: a text that is declared as JSON would be parsed, and quoted where it is none.
const data = Buffer.from('{"a": "{{name}}", "{{name}}": {{number}}}');

try {
  const response = await axios.put("http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}", data, {
    headers: {
      ["X-{{name}}"]: "v {{hostileAscii}}",
      "Content-Type": "application/json",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
