-- ARGV: lease, limit. Returns the ids. Put back in reverse, so that the first to expire is the first served.
local ids = redis.call('ZRANGEBYSCORE', base .. 'leases', '-inf', int(now), 'LIMIT', 0, tonumber(ARGV[2]))
for i = #ids, 1, -1 do find(ids[i]) end
return ids
