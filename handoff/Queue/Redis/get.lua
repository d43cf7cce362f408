-- ARGV: lease, id
return view(ARGV[2])
