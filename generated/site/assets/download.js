// A snippet as a file: what the reader sees, under the name that the page gives it.
(() => {
  for (const button of document.querySelectorAll('.snippet .download')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const { textContent } = button.closest('.snippet').querySelector('pre code');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([textContent], { type: 'text/plain' }));
      link.download = button.dataset.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }
})();
