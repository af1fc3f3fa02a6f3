"""Web form: a public page where anybody can write to us without an account. Its door is /hello/."""
