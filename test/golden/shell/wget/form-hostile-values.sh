wget -qO- --content-on-error 'http://example.test/p' \
  --post-data='q=%27a%27%20%22b%22%20%60c%60&s=%24%28id%29%20%24%7Bx%7D%20%24HOME&b=a%5Cb%5C%5C&f=%25s%20%2541%20%25%25%20%23%7Bx%7D&p=%3F%3E%20%2A%2F%20%3C%3Fphp&amp=a%26b%3Dc&plus=1%2B2%203&semi=a%3Bb&hash=%23x&tilde=~%21%2A%28%29%27-._'
