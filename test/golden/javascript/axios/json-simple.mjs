import axios from "axios";

const data = {
  name: "a",
  list: [
    1,
    true,
    null,
    {},
  ],
  empty: "",
};

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
