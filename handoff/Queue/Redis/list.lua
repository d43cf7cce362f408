-- ARGV: lease, state, agent or '', limit
local state, agent, limit = tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])
local found = {}
local function add(id, place)
  local seen = view(id, place)
  if seen then found[#found + 1] = seen end
end
if state == WAITING then
  if agent == '' then
    for place, id in ipairs(redis.call('ZRANGE', base .. 'waiting', 0, limit - 1)) do add(id, place) end
  end
elseif state == CLAIMED then
  local last = agent == '' and limit - 1 or -1
  for _, id in ipairs(redis.call('ZRANGE', base .. 'claimed', 0, last)) do
    if #found == limit then break end
    if agent == '' or redis.call('HGET', key(id), 'agent') == agent then add(id, 0) end
  end
else
  local ended = agent == '' and 'ended' or 'ended:' .. agent
  for _, id in ipairs(redis.call('ZREVRANGE', base .. ended, 0, limit - 1)) do add(id, 0) end
end
return found
