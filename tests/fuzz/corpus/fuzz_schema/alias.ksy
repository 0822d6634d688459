meta: &a {id: t}
doc: *a
