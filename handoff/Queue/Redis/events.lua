-- ARGV: lease, limit
local found = {}
for i, id in ipairs(redis.call('ZRANGE', base .. 'events', 0, tonumber(ARGV[2]) - 1)) do
  found[i] = redis.call('HGET', base .. 'eventdata', id)
end
return found
