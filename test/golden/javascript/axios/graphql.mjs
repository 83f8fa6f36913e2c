import axios from "axios";

const data = {
  query: `query Q($id: ID!) {
  thing(id: $id) { name }
}`,
  variables: {
    id: "1",
  },
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
