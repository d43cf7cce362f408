-- ARGV: lease, id, agent, epoch, new skill or '', new agent or '', new agent's name
return end_claim(ARGV[2], TOLD_TRANSFERRED, ARGV[3], tonumber(ARGV[4]), function(h)
  if ARGV[6] ~= '' then
    hold(h, ARGV[6], ARGV[7], TOLD_TRANSFERRED)
  else
    redis.call('HSET', key(h.id), 'skill', ARGV[5])
    put_to_front(h, TOLD_TRANSFERRED, nil, nil)
  end
end)
