import axios from "axios";

const data = `<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x \`y\` ]]> &amp; é <!-- z -->
</a>
`;

try {
  const response = await axios.post("http://example.test/p", data, {
    headers: {
      "Content-Type": "application/xml",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
