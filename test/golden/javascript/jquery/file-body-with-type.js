// Files chosen in the page's <input type="file" multiple>:
// "image.png"
const { files } = document.querySelector("input[type=file]");

$.ajax({
  url: "http://example.test/p",
  method: "POST",
  contentType: "image/png",
  processData: false,
  data: files[0],
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
