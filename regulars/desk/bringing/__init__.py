"""People in and out, for those who keep the house; one person out, for everybody who may meet them."""
